import type { Translation } from "../words";

export const generation: Translation["generation"] = {
  failures: {
    content_policy_violation:
      "Die Sicherheitsprüfung von fal hat dieses Video gestoppt. Ändere die Worte oder das Bild und versuche es noch einmal.",
    no_media_generated:
      "Das Modell hat diesmal kein Video gemacht. Versuche es noch einmal, vielleicht mit einem anderen Seed.",
    image_load_error: "fal konnte das Bild nicht lesen. Wähle es noch einmal aus.",
    file_download_error: "fal konnte das Bild nicht laden. Wähle es noch einmal aus.",
    image_too_small: "Das Bild ist zu klein für das Modell. Wähle ein größeres.",
    image_too_large: "Das Bild ist zu groß für das Modell. Wähle ein kleineres.",
    generation_timeout:
      "Das Modell brauchte zu lange und wurde gestoppt. Versuche es noch einmal oder mach das Video kürzer.",
    request_timeout: "fal hat vergeblich auf einen freien Rechner gewartet. Versuche es noch einmal.",
    startup_timeout: "Der Rechner bei fal ist nicht rechtzeitig gestartet. Versuche es noch einmal.",
    internal_server_error: "Bei fal ist etwas kaputtgegangen. Versuche es noch einmal.",
    internal_error: "Bei fal ist etwas kaputtgegangen. Versuche es noch einmal.",
    downstream_service_error: "Ein Dienst, den fal braucht, ist ausgefallen. Versuche es später noch einmal.",
    downstream_service_unavailable:
      "Ein Dienst, den fal braucht, ist nicht erreichbar. Versuche es später noch einmal.",
    client_cancelled: "Abgebrochen.",

    picture_not_handed_over:
      "Das Bild ließ sich nicht an fal übergeben. Es wurde nichts gesendet und nichts wird berechnet. Versuche es noch einmal.",
    not_sent:
      "Firstframe wurde beendet, bevor das gesendet war. Es wird also nichts berechnet. Generiere es noch einmal.",
    unconfirmed:
      "Wir wissen nicht, ob fal das angenommen hat. Es wurde nicht noch einmal gesendet und kann nicht doppelt kosten. Sieh bei fal in deine Anfragen, bevor du es noch einmal versuchst.",
    stopped_while_sending:
      "Firstframe wurde beendet, während das gesendet wurde. Wir wissen deshalb nicht, ob fal es angenommen hat. Es wurde nicht noch einmal gesendet. Sieh bei fal in deine Anfragen, bevor du es noch einmal versuchst.",
    video_lost: "fal hat dieses Video gemacht und berechnet, es ließ sich aber nicht hierher kopieren.",
    never_arrived:
      "Das hat das Studio nie erreicht. Es wurde nichts an fal gesendet und nichts wird berechnet. Generiere es noch einmal.",
    no_answer:
      "Die Verbindung brach ab, bevor eine Antwort kam. Ob es gesendet wurde, wird nachgesehen, sobald das Studio antwortet.",
  },
};
