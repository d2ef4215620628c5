import type { Translation } from "../words";

export const generation: Translation["generation"] = {
  status: {
    queued: "Wartet",
    queuedBehind: "Wartet ({ahead, number} davor)",
    generating: "Wird generiert",
    generatingPercent: "Wird generiert: {percent, number} %",
    cancelling: "Wird abgebrochen",
    locked: "Pausiert: fal hat das Konto gesperrt",
    notStored: "Fertig, aber noch nicht gespeichert",
    unconfirmed: "Unklar, ob es gesendet wurde",
    completed: "Fertig",
    failed: "Fehlgeschlagen",
    cancelled: "Abgebrochen",
    titled: "{status}: {title}",
  },
  tab: {
    queued: "Wartet",
    generating: "Wird generiert",
    percent: "{percent, number} %",
    done: "Fertig",
    failed: "Fehlgeschlagen",
  },

  emptyStage: {
    heading: "Hier erscheint dein Video",
    text: "Wähle das Bild, mit dem es beginnt, sag, was passiert, und generiere. Es bleibt hier, wenn du gehst.",
  },
  stage: {
    nothingCame: "Daraus ist nichts geworden.",
    left: "{elapsed} · noch etwa {time}",
    wouldCost: "würde {cost} kosten",
    seed: "Seed {seed}",
  },
  seconds: "{seconds, number, ::.0} s",
  upTo: "bis zu {cost}",
  feed: {
    heading: "Früher",
    show: "Zeigen – {title}",
    lengthAndCost: "{length} · {cost}",
  },

  actions: {
    cancel: "Abbrechen",
    useFrame: "Letztes Bild verwenden",
    frameTaken: "Das letzte Bild ist jetzt dein Startbild.",
    frameUnreadable:
      "Das letzte Bild ließ sich aus diesem Video nicht lesen. Versuche es noch einmal oder lade das Video herunter.",
    useSettings: "Einstellungen übernehmen",
    download: "Herunterladen",
    copyLink: "Link kopieren",
    linkTooLong:
      "Diese Worte sind zu lang für einen Link. Kürze den Prompt oder das, was unter „Vermeiden“ steht.",
    copyRefused: "Kopieren ist hier nicht erlaubt. Der Link ist {address}",
    tell: "Sag mir, wenn es fertig ist",
    tellRefused:
      "Dein Browser lässt diese Seite keine Mitteilungen zeigen. Erlaube sie neben der Adresse der Seite.",
  },

  details: {
    settings: "Einstellungen und Kosten",
    log: "Protokoll",
  },
  settings: {
    on: "an",
    off: "aus",
    nothing: "nichts",
    number: "{value, number, ::.###}",
    seedLater: "steht fest, wenn es fertig ist",
    cost: "Kosten",
    estimated: "geschätzt {estimate}",
    billed: "geschätzt {estimate}, berechnet {billed}",
    wouldBeBilled: "geschätzt {estimate}, berechnet würden {billed}",
    allFresh: "Alle Einstellungen sind wie in einem frischen Formular.",
    othersFresh: "Alle anderen Einstellungen sind wie in einem frischen Formular.",
  },
  log: {
    reading: "Das Protokoll wird gelesen …",
    empty: "fal hat noch nichts geschrieben.",
  },

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
    never_ran: "Du hast bei fal nachgesehen: Es ist nie gelaufen. Dafür ist nichts gebucht.",
    video_lost: "fal hat dieses Video gemacht und berechnet, es ließ sich aber nicht hierher kopieren.",
    never_arrived:
      "Das hat das Studio nie erreicht. Es wurde nichts an fal gesendet und nichts wird berechnet. Generiere es noch einmal.",
    no_answer:
      "Die Verbindung brach ab, bevor eine Antwort kam. Ob es gesendet wurde, wird nachgesehen, sobald das Studio antwortet.",
  },
};
    not_stored:
      "Das Video ist fertig, ließ sich aber auf diesem Rechner nicht speichern: Der Datenträger ist voll oder darf nicht beschrieben werden. Mach etwas Platz. Alle paar Sekunden wird es wieder versucht, und nichts geht verloren.",
    result_lost:
      "fal hat das fertiggestellt, gibt das Ergebnis aber nicht mehr heraus. Bis fals eigene Bücher mehr sagen, ist die Schätzung gebucht.",
