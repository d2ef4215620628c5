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
  pictureUsed: "{width} × {height} · {percent, plural, =100 {alles} other {# %}} genutzt",
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

  unconfirmed: {
    unclear: "fal hat hierauf nicht klar geantwortet. Vielleicht läuft es dort, vielleicht nicht.",
    stopped:
      "Firstframe wurde beendet, während das gesendet wurde. Vielleicht läuft es bei fal, vielleicht nicht.",
    kept: "Es wurde nicht noch einmal gesendet und kann nicht doppelt kosten. Firstframe sucht bei fal jede Minute von selbst danach. Du kannst auch selbst in <link>deine Anfragen bei fal</link> sehen und entscheiden.",
    ways: {
      look: "Bei fal danach suchen",
      never_ran: "Nachgesehen: Es lief nie",
      send_again: "Noch einmal senden",
    },
    doing: {
      look: "Wird bei fal gesucht …",
      never_ran: "Wird beendet …",
      send_again: "Wird noch einmal gesendet …",
    },
    question: {
      title: "Noch einmal senden?",
      demo: "Wurde das erste doch angenommen, laufen beide und beide würden kosten: höchstens {price} mehr.",
      live: "Hat fal das erste doch angenommen, laufen beide und beide werden berechnet: höchstens {price} mehr.",
      confirm: "Für {price} noch einmal senden",
      decline: "Zurück",
    },
    outcome: {
      found: "Bei fal gefunden. Von dort geht es weiter.",
      none: "fal führt es noch nicht auf. fal zeigt eine Anfrage erst, wenn sie zu Ende ist; sie kann also noch auftauchen. Such später noch einmal.",
      forbidden:
        "Dein Schlüssel darf fals Liste der Anfragen nicht lesen, also kann Firstframe nicht suchen. Sieh selbst in <link>deine Anfragen bei fal</link> und sag dann hier, was du gefunden hast. Ein Schlüssel mit Admin-Rechten kann suchen.",
      ended: "Was dafür zurückgelegt war, ist wieder frei.",
      sent: "Noch einmal gesendet. Von hier geht es weiter.",
      unclear: "fal hat auch diesmal nicht klar geantwortet. Beide bleiben zurückgelegt, bis es feststeht.",
      refused: "Das zweite wurde nicht angenommen. {reason}",
    },
    decide: "Jetzt entscheiden",
  },
  locked: {
    heading: "fal hat das Konto gesperrt",
    paused: "fal lässt nichts durch, bis das Konto aufgeladen ist.",
    notTaken: "fal hat das Konto gesperrt und dieses Video nicht angenommen. Dafür wird nichts berechnet.",
    waits:
      "fal sperrt ein Konto, wenn das Guthaben verbraucht ist. Lade es bei fal auf: Dann geht es hier von selbst weiter. Nichts geht verloren, und nichts wird doppelt gesendet.",
    refused:
      "fal sperrt ein Konto, wenn das Guthaben verbraucht ist. Lade es bei fal auf und generiere dann noch einmal.",
    reason: "Grund laut fal: {reason}",
    topUp: "Bei fal aufladen",
    short: "Lade bei fal auf, dann geht es weiter.",
  },

  details: {
    settings: "Einstellungen und Kosten",
    log: "Protokoll",
    open: "Öffnen",
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
    not_stored:
      "Das Video ist fertig, ließ sich aber auf diesem Rechner nicht speichern: Der Datenträger ist voll oder darf nicht beschrieben werden. Mach etwas Platz. Alle paar Sekunden wird es wieder versucht, und nichts geht verloren.",
    result_lost:
      "fal hat das fertiggestellt, gibt das Ergebnis aber nicht mehr heraus. Bis fals eigene Bücher mehr sagen, ist die Schätzung gebucht.",
    video_lost: "fal hat dieses Video gemacht und berechnet, es ließ sich aber nicht hierher kopieren.",
    never_arrived:
      "Das hat das Studio nie erreicht. Es wurde nichts an fal gesendet und nichts wird berechnet. Generiere es noch einmal.",
    no_answer:
      "Die Verbindung brach ab, bevor eine Antwort kam. Ob es gesendet wurde, wird nachgesehen, sobald das Studio antwortet.",
  },
};
