import type { Translation } from "./words";

const choose = "Wähle ein JPEG, PNG, WebP oder AVIF.";
const exportIt = "Exportiere es als JPEG oder PNG und wähle das.";
const scaleDown = "Verkleinere das Bild oder speichere es als JPEG.";
const save = "Speichere das Bild und füge es als Datei hinzu.";
const checkOrSave = "Prüfe sie, oder speichere das Bild und füge es als Datei hinzu.";
const againOrSave = "Versuche es noch einmal, oder speichere das Bild und füge es als Datei hinzu.";

export const de: Translation = {
  shell: {
    description: "Ein Bild macht den Anfang, ein Satz sagt, was passiert, und zurück kommt ein Video.",
    demo: "Demo<wide> · nichts wird berechnet</wide>",
    monthSpend: "<cost>{amount}</cost><wide> diesen Monat</wide>",
    monthSpendDemo: "<wide>wären </wide><cost>{amount}</cost><wide> diesen Monat</wide>",
    monthSpendOfYours: "<cost>{amount}</cost> von deinen {cap}",
    monthSpendOfStudio: "<cost>{amount}</cost> von<wide> den</wide> {cap}<wide> des Studios</wide>",

    language: "Sprache",
    languageNow: "Sprache: {language}",
    theme: {
      now: "Farben: {theme}",
      change: "Farben: {theme}. Wechseln zu {next}",
      names: { system: "wie das System", light: "hell", dark: "dunkel" },
    },

    nav: {
      label: "Seiten",
      create: "Erstellen",
      library: "Bibliothek",
      spend: "Ausgaben",
      settings: "Einstellungen",
    },
    page: {
      heading: "Ein Video machen",
      composer: "Eingabe",
      stage: "Bühne",
      loading: "Wird geladen",
    },
    connection: {
      away: "Das Studio antwortet nicht. Was läuft, läuft weiter; diese Seite holt alles nach, sobald es zurück ist.",
      offline:
        "Du bist offline. Was läuft, läuft weiter, und dein Entwurf bleibt. Was du jetzt generierst, wird nicht gesendet: Tu es noch einmal, wenn du wieder online bist.",
      noAnswer: "Das Studio ist nicht erreichbar. Sieh nach, ob es läuft und ob du online bist.",
      unreadable: "Das Studio hat etwas geantwortet, das diese Seite nicht lesen kann. Lade die Seite neu.",
    },
    broken: {
      heading: "Diese Seite lässt sich nicht zeigen",
      text: "Was läuft, läuft weiter, und dein Entwurf bleibt. Passiert es wieder, steht der Grund im Protokoll des Studios.",
      retry: "Noch einmal versuchen",
    },
    notFound: {
      title: "Nicht gefunden",
      heading: "Hier ist nichts",
      text: "Die Adresse ist vielleicht alt oder vertippt. Deine Videos sind sicher.",
      toStudio: "Zum Studio",
    },

    toasts: { label: "Meldungen", close: "Diese Meldung schließen" },
    copied: "Kopiert",
    keys: {
      title: "Tasten",
      close: "Schließen",
      names: { control: "Strg", space: "Leertaste", home: "Pos1", end: "Ende", delete: "Entf" },
      places: {
        everywhere: "Überall",
        form: "Im Formular",
        video: "Auf einem Video",
        compare: "Beim Vergleichen",
        library: "In der Bibliothek",
      },
      does: {
        generate: "Generieren",
        paste: "Das kopierte Bild einfügen",
        list: "Diese Liste",
        close: "Schließen, was offen ist",
        next: "Nächstes Feld; mit Umschalt das vorige",
        step: "Länge, Format und Qualität, schrittweise",
        toggle: "Ein- oder ausschalten",
        play: "Abspielen und anhalten",
        seek: "Vor und zurück",
        frame: "Ein Bild zurück oder vor",
        ends: "Erstes und letztes Bild",
        search: "Suchen",
        move: "Von Karte zu Karte",
        open: "Öffnen",
        select: "Auswählen; mit Umschalt bis hierher",
        selectAll: "Alles Geladene auswählen",
        favourite: "Favorit",
        delete: "Löschen",
        letGo: "Auswahl aufheben",
      },
    },
  },

  fields: {
    image_url: { label: "Startbild", help: "Das Video beginnt mit diesem Bild." },
    prompt: {
      label: "Was passiert?",
      help: "Sag, was sich bewegt und wie sich die Kamera bewegt. Eine Einstellung.",
    },
    num_frames: { label: "Einzelbilder", help: "Aus wie vielen Bildern das Video besteht." },
    fps: {
      label: "Bilder pro Sekunde",
      help: "Mit weniger laufen dieselben Bilder länger, und es kostet mehr.",
    },
    image_size: {
      label: "Größe",
      help: "Entwurf 256p, Standard 480p, Hoch 720p. Der Preis bleibt gleich, die Wartezeit nicht.",
    },
    negative_prompt: { label: "Vermeiden", help: "Wie das Video nicht aussehen soll." },
    num_inference_steps: {
      label: "Detailschritte",
      help: "Mehr Schritte: saubereres Ergebnis, längere Wartezeit.",
    },
    guidance_scale: {
      label: "Nah am Prompt",
      help: "Höher hält sich enger an deine Worte, niedriger bringt mehr Abwechslung.",
    },
    seed: {
      label: "Seed",
      help: "Gleicher Seed und gleiche Einstellungen ergeben ein sehr ähnliches Video (wenn Cosmos den Prompt nicht umschreibt).",
    },
    enable_prompt_expansion: {
      label: "Cosmos darf meinen Prompt umschreiben",
      help: "Ein Modell, das dein Bild sieht, macht aus deinen Worten die lange Beschreibung, mit der Cosmos trainiert wurde.",
    },
    enable_agentic_generation: {
      label: "Mit einem Kritiker verbessern",
      help: "Macht mehrere Kandidaten, beurteilt sie und schreibt den Prompt um. Jeder Kandidat wird berechnet.",
    },
    agentic_max_iterations: {
      label: "Runden",
      help: "Wie oft der Kritiker den Prompt höchstens umschreibt.",
    },
    agentic_samples_per_iteration: {
      label: "Kandidaten pro Runde",
      help: "So viele Videos werden pro Runde gemacht und beurteilt.",
    },
    agentic_early_stop: {
      label: "Aufhören, sobald es gut genug ist",
      help: "Endet nach einer Runde, die den strengen Maßstab des Kritikers erfüllt.",
    },
    enable_safety_checker: { label: "Sicherheitsprüfung", help: "Prüft den Prompt und das Bild." },
    sync_mode: {
      label: "Video direkt in der Antwort",
      help: "fal behält keine Kopie des Videos in seinem Verlauf. Dein Bild und deine Worte bleiben eine Weile dort.",
    },
  },

  playground: {
    form: "Neues Video",
    notice: {
      unusable: "In der Adresse stand auch etwas, das hier nicht passt: {names}.",
      notTaken: {
        gone: "Das Video, von dem es weitergehen sollte, ist nicht mehr hier. Dein Entwurf ist, wie du ihn verlassen hast.",
        away: "Das Studio hat nicht geantwortet, also wurde nichts übernommen. Öffne den Link noch einmal, wenn es wieder da ist.",
        frame:
          "Das Bild ließ sich aus dem Video nicht lesen. Versuche es noch einmal oder lade das Video herunter.",
      },
      dismiss: "Ausblenden",
    },
    missing: {
      picture: "Füge ein Bild hinzu.",
      anotherPicture: "Wähle ein anderes Bild.",
      prompt: "Sag, was passiert.",
      sending: "Dein Bild wird hinzugefügt.",
    },
    prompt: {
      fullness: "{length, number} / {most, number}",
      hideHint: "Hinweis ausblenden",
    },
    hints: {
      language: "Englisch ist für einen Prompt die sicherste Sprache.",
      caption: "„{found}“ braucht es nicht. Sag, was passiert.",
      cuts: "Eine durchgehende Einstellung gelingt am besten. Beschreib eine einzige.",
      long: "{found} Wörter. Bis zu {most} funktionieren am besten.",
      motion: "Sag, was sich bewegt und wie.",
      fastCamera: "Langsame, ruhige Kamerafahrten gelingen am besten.",
      praise: "Schlichte Worte wirken besser als „{found}“. Beschreib, was zu sehen ist.",
      sides: "Links und rechts gelten aus Sicht der Figur, nicht aus deiner.",
      lens: "„{found}“ bestimmt nur den Stil. Es bewegt nichts.",
      short:
        "Ohne Umschreiben funktionieren fünf bis acht Sätze am besten: erst das Bild, dann was passiert.",
      camera: "Sag, wie sich die Kamera bewegt, oder lass sie stillstehen.",
    },
    fixes: {
      drop: "Weglassen",
      keepStill: "Stillstehen lassen",
      remove: "Entfernen",
    },
    conflicts: {
      still:
        "Du willst eine ruhige Kamera, aber {where, select, standard {im Standardtext} other {unter „Vermeiden“}} steht: {words}.",
      cuts: "Du willst Schnitte, aber {where, select, standard {im Standardtext} other {unter „Vermeiden“}} steht: {words}.",
      unreal:
        "Du willst etwas Unwirkliches, aber {where, select, standard {im Standardtext} other {unter „Vermeiden“}} steht: {words}.",
      flicker:
        "Du willst flackerndes Licht, aber {where, select, standard {im Standardtext} other {unter „Vermeiden“}} steht: {words}.",
      nightLapse:
        "Du willst einen Zeitraffer bei Nacht, aber {where, select, standard {im Standardtext} other {unter „Vermeiden“}} steht: {words}.",
      handheld:
        "Du willst eine Handkamera, aber {where, select, standard {im Standardtext} other {unter „Vermeiden“}} steht: {words}.",
      grain:
        "Du willst Filmkorn, aber {where, select, standard {im Standardtext} other {unter „Vermeiden“}} steht: {words}.",
      quoted: "„{words}“",
      both: "{first} und {second}",
    },
    avoid: {
      reset: "Zurücksetzen",
      turnOff: "Aus",
      off: "Aus: nichts wird vermieden.",
      noEffect: "Wirkt nicht, solange „Nah am Prompt“ bei 1 oder weniger steht.",
      against: "Gegen deinen Prompt: {words}.",
      negates: "Nenn nur die Sache selbst, ohne „{word}“.",
    },
    chipGroups: {
      camera: "Kamera",
      motion: "Bewegung",
      legend: "{group}: Sätze zum Einfügen",
    },
    chips: {
      still: "Ruhig",
      pushIn: "Heran",
      pullBack: "Zurück",
      panLeft: "Nach links",
      panRight: "Nach rechts",
      tiltUp: "Nach oben",
      circle: "Im Bogen",
      breeze: "Brise",
      clouds: "Wolken",
      water: "Wasser",
      mist: "Nebel",
      breathing: "Atmen",
      warmerLight: "Wärmeres Licht",
    },
    length: {
      label: "Länge",
      slider: "Länge in Sekunden",
      getAndPay: "du bekommst <b>{get, number, ::.00} s</b>, du zahlst {pay, number} s",
      getAndPayOpen: "du bekommst <b>–</b>, du zahlst –",
      made: "Cosmos macht {frames, number} Bilder: du bekommst {get, number, ::.00} s, du zahlst {pay, number} s.",
      rateSaves: "Mit {rate, number} pro Sekunde sparst du {price}",
      framesSave: "Mit {frames, number} Bildern sparst du {price}",
      framesCostSame: "{frames, number} Bilder kosten genauso viel",
      costsSame: "{frames, number} kosten genauso viel",
      fewFrames: "Unter {frames, number} Bildern wird das Bild schwächer.",
      bestRates: "Bewegung wirkt am besten mit {min, number} bis {max, number} Bildern pro Sekunde.",
      naturalRates:
        "Bewegung wirkt am natürlichsten mit {min, number} bis {max, number} Bildern pro Sekunde.",
      madeOf: "{frames, number} Bilder, {rate, number} pro Sekunde",
      dearRate:
        "{frames, number} Bilder kosten mit {rate, number} pro Sekunde {price}, mit {usualRate, number} pro Sekunde {usualPrice}.",
    },
    size: {
      shape: "Format",
      quality: "Qualität",
      draft: "Entwurf",
      standard: "Standard",
      high: "Hoch",
      askedFor: "{width} × {height} gewünscht",
      made: "Cosmos macht {width} × {height}",
      priceStays: "Der Preis bleibt gleich, die Wartezeit nicht.",
      width: "Breite",
      height: "Höhe",
      madeNote: "Cosmos macht {width} × {height}.",
    },
    advanced: {
      title: "Weitere Einstellungen",
      toCorrect: "{count, number} zu korrigieren",
      slider: "{label}, Regler",
      guidanceOff: "Bei 1 oder weniger wirkt nicht, was unter „Vermeiden“ steht.",
      rewriteOn:
        "fal gibt den umgeschriebenen Text nicht zurück. Niemand sieht ihn, und ein Seed allein wiederholt kein Video.",
      rewriteOff:
        "Aus: es gelten deine eigenen Worte. Schreib fünf bis acht Sätze: erst das Bild, dann der Reihe nach, was passiert.",
    },
    seed: {
      placeholder: "Jedes Mal ein neuer",
      draw: "Seed auslosen",
      clear: "Seed leeren",
    },
    critic: {
      off: "Das zählt nur, wenn der Kritiker eingeschaltet ist.",
      billed: "{count, plural, one {# Kandidat wird berechnet.} other {# Kandidaten werden berechnet.}}",
      billedBetween: "{min, number} bis {max, number} Kandidaten werden berechnet.",
      round: "Runde {round, number}",
      always: "immer",
      ifNeeded: "falls nötig",
      captionStops:
        "Der Kritiker beurteilt jede Runde. Ist ein Kandidat gut genug, hört er auf: Gestrichelte werden dann weder gemacht noch berechnet.",
      captionAll:
        "Der Kritiker beurteilt jede Runde und schreibt den Prompt für die nächste um. Jede Runde wird gemacht und berechnet.",
      spokenStops:
        "{rounds, plural, one {# Runde} other {# Runden}} mit {samples, plural, one {# Kandidaten} other {# Kandidaten}}. Schluss ist nach der ersten Runde mit einem Kandidaten, der gut genug ist. {sums}. Insgesamt {price}.",
      spokenAll:
        "{rounds, plural, one {# Runde} other {# Runden}} mit {samples, plural, one {# Kandidaten} other {# Kandidaten}}. Jede Runde wird gemacht. {sums}. Insgesamt {price}.",
      spokenSum: "{price} nach Runde {round, number}",
    },
    code: {
      title: "Code",
      waiting: "Sag, was passiert, und korrigiere, was markiert ist; dann steht die Anfrage hier.",
      languages: "Diese Anfrage als",
      request: "Die Anfrage als {language}",
      copy: "Kopieren",
      copyRefused: "Kopieren ist hier nicht erlaubt: markier den Text und kopier ihn selbst.",
      note: "Enthält keinen Schlüssel. Die Adresse des Bildes ist ein Beispiel: setz deine eigene ein.",
    },
    cost: {
      costs: "kostet",
      wouldCost: "würde kosten",
      formula: "{seconds, number} s × {price}",
      formulaTimes: "{seconds, number} s × {price} × {renders, number}",
      formulaBetween: "{seconds, number} s × {price} × {min, number} bis {max, number}",
    },
    budget: {
      left: "diesen Monat noch {left}",
      leftOfStudio: "von den {cap} des Studios diesen Monat noch {left}",
      leftOfOwn: "von deinen {cap} diesen Monat noch {left}",
      overMonth:
        "{count, plural, =1 {Das kann {cost} kosten} other {Diese {count, number} können {cost} kosten}}; von {cap} für diesen Monat sind noch {left} übrig. Am {date} (UTC) beginnt das Budget von vorn.",
      overStudio:
        "{count, plural, =1 {Das kann {cost} kosten} other {Diese {count, number} können {cost} kosten}}; von den {cap} des Studios für diesen Monat sind noch {left} übrig. Am {date} (UTC) beginnt das Budget von vorn.",
      overOwn:
        "{count, plural, =1 {Das kann {cost} kosten} other {Diese {count, number} können {cost} kosten}}; von deinen eigenen {cap} für diesen Monat sind noch {left} übrig. Am {date} (UTC) beginnt deine Grenze von vorn; wer dieses Studio verwaltet, kann sie anheben.",
      overGeneration:
        "Das kann {cost} kosten; die Grenze für ein einzelnes Video ist {cap}. Mach es kürzer oder mit weniger Kandidaten.",
      change: "Grenze ändern",
    },
    generate: {
      label: "Generieren",
      takes: "Es dauert {time}.",
      count: "Wie viele Videos, jedes mit eigenem Seed",
    },
    question: {
      costs: "Das kostet {price}",
      wouldCost: "Das würde {price} kosten",
      confirm: "Für {price} generieren",
      decline: "Zurück",
      once: "{formula}. Weniger Bilder oder mehr davon pro Sekunde machen es günstiger.",
      several:
        "{count, number} Mal {formula}. Weniger Bilder oder mehr davon pro Sekunde machen es günstiger.",
    },
  },

  /** Everything ever made here. */
  makers: {
    by: "von {name}",
    byYou: "von dir",
    left: "{name} (nicht mehr dabei)",
  },

  library: {
    title: "Bibliothek",
    heading: "Bibliothek",
    loading: "Die Bibliothek wird geladen",
    grid: "Generierungen, die neueste zuerst",
    count:
      "{count, plural, =0 {Nichts} one {# Video} other {# Videos}}{more, select, true { oder mehr} other {}}",
    deletedCount:
      "{count, plural, =0 {Nichts} one {# gelöschtes Video} other {# gelöschte Videos}}{more, select, true { oder mehr} other {}}",
    open: "{title}",
    select: "{title} auswählen",
    star: "Favorit: {title}",
    notice: "In der Adresse stand auch, was hier nicht verwendet werden kann: {names}.",
    dismiss: "Schließen",
    fresh: "{count, plural, one {# neues} other {# neue}}",
    changed: "Vielleicht gibt es mehr zu zeigen. Neu nachsehen",
    loadingMore: "Mehr wird geladen",
    tryAgain: "Noch einmal versuchen",
    empty: {
      heading: "Hier wurde noch nichts gemacht",
      text: "Jedes Video bleibt hier, mit seinen Worten und Einstellungen: zum Wiederfinden, Ordnen und Weiterverwenden.",
      action: "Das erste machen",
    },
    nothing: {
      heading: "Auf all das passt nichts",
      text: "Lass eines davon weg:",
      without: "Ohne {filter}",
      deleted: "Nichts Gelöschtes lässt sich zurückholen. Was du löschst, wartet hier 7 Tage lang.",
      clear: "Alles zeigen",
    },
    search: {
      label: "In Prompts suchen",
      placeholder: "In Prompts suchen",
      clear: "Suche leeren",
    },
    filters: {
      open: "Filter",
      openSome: "Filter ({count, number})",
      title: "Filter",
      close: "Schließen",
      show: "{count, plural, =0 {Nichts zu zeigen} one {# Video zeigen} other {# Videos zeigen}}",
      chosen: "Gewählte Filter",
      clear: "Alle weglassen",
      drop: "Weglassen: {filter}",
      status: "Stand",
      shape: "Format",
      length: "Länge in Sekunden",
      date: "Entstanden zwischen",
      cost: "Kosten in Dollar",
      tags: "Schlagwörter",
      noTags: "Noch keine Schlagwörter.",
      project: "Projekt",
      anyProject: "Jedes",
      noProject: "In keinem Projekt",
      person: "Gemacht von",
      anyPerson: "allen",
      me: "dir",
      gonePerson: "jemandem, den es hier nicht gibt",
      goneProject: "ein Projekt, das es nicht mehr gibt",
      favourite: "Favoriten",
      deleted: "Kürzlich gelöscht",
      deletedHelp: "Was in den letzten 7 Tagen gelöscht wurde und zurückkommen kann.",
      least: "{field}: von",
      most: "{field}: bis",
      from: "von",
      to: "bis",
      wrong: "Gib nur Zahlen ein, etwa 4 oder 0.40.",
      chips: {
        q: "„{words}“",
        seconds: "{range} s",
        between: "{from} – {to}",
        atLeast: "ab {from}",
        atMost: "bis {to}",
        tag: "Schlagwort: {tag}",
        project: "Projekt: {name}",
        person: "von {name}",
        me: "von dir",
      },
    },
    labels: "Ordnung",
    favourite: "Favorit",
    tags: {
      add: "Schlagwort",
      addOne: "Das Schlagwort {tag} hinzufügen",
      remove: "Das Schlagwort {tag} entfernen",
      placeholder: "Schlagwort hinzufügen",
      carried: "Schlagwörter",
      known: "Verwendete Schlagwörter",
      refused: "Ein Schlagwort hat 1 bis {most, number} Zeichen und kein Komma.",
    },
    projects: {
      move: "Projekt",
      list: "Projekte",
      none: "Kein Projekt",
      new: "Neues Projekt",
      create: "Anlegen",
      refused: "Gib dem Projekt einen Namen mit 1 bis {most, number} Zeichen.",
    },
    selection: {
      bar: "Was ausgewählt ist",
      count: "{count, number} ausgewählt",
      all: "Alle {count, number} auswählen",
      allMore: "Die neuesten {count, number} auswählen",
      clear: "Auswahl aufheben",
      tag: "Schlagwort",
      move: "Projekt",
      favourite: "Favorit",
      unfavourite: "Kein Favorit",
      compare: "Vergleich",
      compareHelp: "Wähle 2 bis 4 fertige Videos aus, um sie zu vergleichen.",
      download: "Zip laden",
      downloadHelp: "Wähle mindestens ein fertiges Video zum Herunterladen aus.",
      delete: "Löschen",
      restore: "Zurückholen",
    },
    zip: {
      nothing: "Nichts davon hat ein fertiges Video. Wähle mindestens eines aus, das abgeschlossen ist.",
      missing: "Diese Videos ließen sich nicht lesen und fehlen deshalb in dieser ZIP-Datei:",
    },
    done: {
      tagged: "{count, plural, one {# Video} other {# Videos}} mit {tag} versehen",
      untagged: "Schlagwort {tag} von {count, plural, one {# Video} other {# Videos}} entfernt",
      moved: "{count, plural, one {# Video} other {# Videos}} nach {project} verschoben",
      movedOut: "{count, plural, one {# Video ist} other {# Videos sind}} jetzt in keinem Projekt",
      deleted: "{count, plural, one {# Video} other {# Videos}} gelöscht",
      kept: "{count, plural, one {# ist nicht fertig und bleibt: brich es} other {# sind nicht fertig und bleiben: brich sie}} erst ab.",
      restored: "{count, plural, one {# Video ist} other {# Videos sind}} wieder da",
      undo: "Rückgängig",
      failed: "Das hat nicht geklappt",
    },
  },

  pictures: {
    box: {
      choose: "Bild wählen<more>, hierher ziehen oder einfügen</more>",
      letGo: "Loslassen zum Hinzufügen",
      kinds: "JPEG, PNG, WebP, AVIF oder HEIC, bis {most, number} MB",
      used: "{width} × {height} · {percent, plural, =100 {alles} other {# %}} genutzt",
      remove: "Bild entfernen",
      tryAgain: "Noch einmal",
      gone: "Dieses Bild ist nicht mehr da. Wähle es noch einmal aus.",
    },
    ways: {
      useLink: "Link verwenden",
      link: "Link zum Bild",
      add: "Hinzufügen",
      takePhoto: "Foto aufnehmen",
    },
    steps: {
      adding: "Dein Bild wird hinzugefügt…",
      converting: "Dein iPhone-Bild wird gelesen…",
      fetching: "Das Bild wird von {host} geholt…",
      fetchingThere: "Das Bild wird von dort geholt…",
    },
    part: {
      keeps:
        "{percent, plural, =100 {Dein ganzes Bild wird genutzt.} other {Dieses Format behält # % deines Bildes.}}",
      keepsLess:
        "Dieses Format behält {percent, plural, =100 {alles} other {# %}} von deinem Bild; <best>{shape} behält {most, plural, =100 {alles} other {# %}}</best>.",
      enlarged: "{width} × {height} ist klein für diese Größe: Es wird vergrößert.",
      zoom: "Zoom",
      zoomIn: "Näher heran",
      zoomOut: "Weiter weg",
      times: "{zoom, number, ::.0}-fach",
      reset: "Auf Anfang",
      adjust: "Anpassen",
      adjustCrop: "Ausschnitt anpassen",
      done: "Fertig",
    },
    cropper: {
      area: "Der Ausschnitt, der zum Video wird. Die Pfeiltasten verschieben ihn, mit der Umschalttaste weiter; Plus und Minus zoomen.",
      upperLeft: "Ecke oben links",
      upperRight: "Ecke oben rechts",
      lowerLeft: "Ecke unten links",
      lowerRight: "Ecke unten rechts",
      upperEdge: "Oberer Rand",
      rightEdge: "Rechter Rand",
      lowerEdge: "Unterer Rand",
      leftEdge: "Linker Rand",
    },
    backdrop: {
      legend: "Farbe hinter den durchsichtigen Stellen",
      white: "Weiß",
      black: "Schwarz",
      other: "Andere Farbe",
    },
    samples: {
      start: "Mit einem Beispiel beginnen",
      list: "Beispiele",
      use: "Beispiel „{title}“ verwenden",
      credited: "{title}. {credit}, {licence}",
      missing: "Dieses Beispiel ließ sich nicht laden. Wähle ein anderes oder füge ein eigenes Bild hinzu.",
      dandelion: {
        title: "Pusteblume",
        alt: "Eine Pusteblume auf einer Wiese im Gegenlicht der tiefen Sonne",
      },
      mountains: {
        title: "Berge",
        alt: "Ein ausgetretener Pfad über einen grünen Hang auf graue Felswände mit Schneerinnen zu",
      },
      dogs: {
        title: "Zwei Hunde",
        alt: "Zwei braune Spaniel strecken die Köpfe aus einem Holzhaus, einer über dem anderen",
      },
      stream: {
        title: "Bach",
        alt: "Ein Bach fällt im Wald über kleine Felsstufen",
      },
      sunset: {
        title: "Sonnenuntergang",
        alt: "Die Sonne geht hinter dunklen Hügeln unter, von einer Wiesenkuppe mit rundem Steintisch gesehen",
      },
    },
    refused: {
      fileTooLarge: `Diese Datei hat {size, number} MB; höchstens {most, number} MB sind möglich. ${scaleDown}`,
      fileLargerThan: `Diese Datei ist größer als {most, number} MB; mehr ist nicht möglich. ${scaleDown}`,
      tooManyPixels:
        "Dieses Bild hat {size, number} Megapixel; höchstens {most, number} sind möglich. Verkleinere es.",
      tooSmall:
        "Dieses Bild hat {width} × {height} Pixel; jede Seite braucht mindestens {least, number}. Wähle ein größeres.",
      damaged:
        "Dieses Bild ist beschädigt: Es lässt sich nicht lesen. Exportiere es neu oder lade es noch einmal herunter.",
      cutShort:
        "Dieses Bild ist beschädigt: Sein Ende fehlt. Exportiere es neu oder lade es noch einmal herunter.",
      notStored: "Dieses Bild ist nicht in diesem Studio. Füge es noch einmal hinzu.",
      partOutside: "Der Ausschnitt liegt außerhalb des Bildes. Wähle ihn noch einmal.",
      partOfOtherShape:
        "Der Ausschnitt hat ein anderes Format als das Video, {width} × {height}. Wähle ihn noch einmal.",
      nothingThere: "Unter dieser Adresse gibt es kein Bild und kein Video.",
    },
    unreadable: {
      empty: `Diese Datei ist leer. ${choose}`,
      heic: `Das ist ein HEIC-Foto vom iPhone; es lässt sich hier nicht lesen. ${exportIt}`,
      svg: `Das ist eine SVG-Zeichnung und kein Bild aus Pixeln. ${exportIt}`,
      pdf: `Das ist ein PDF-Dokument und kein Bild. ${exportIt}`,
      tiff: `Das ist ein TIFF-Bild; es lässt sich hier nicht lesen. ${exportIt}`,
      bmp: `Das ist ein BMP-Bild; es lässt sich hier nicht lesen. ${exportIt}`,
      video: `Das ist ein Video und kein Bild. ${choose}`,
      text: `Diese Datei ist ein Textdokument, auch wenn sie anders heißt. ${choose}`,
      unknown: `Diese Datei ist kein Bild, das sich hier lesen lässt. ${choose}`,
    },
    notFetched: {
      too_long: `Eine Adresse hat höchstens {most, number} Zeichen. ${save}`,
      not_an_address: "Das ist keine Webadresse. Kopiere die Adresse des Bildes, die mit https:// beginnt.",
      not_https: `Bilder werden nur von Adressen geholt, die mit https:// beginnen. ${save}`,
      not_plain: `Von einer Adresse mit Passwort oder Port wird kein Bild geholt. ${save}`,
      private_address: `Diese Adresse liegt in einem privaten Netz oder existiert nicht. ${checkOrSave}`,
      no_answer: `Diese Adresse hat nicht geantwortet. ${checkOrSave}`,
      certificate: `Das Zertifikat dieser Website ist nicht in Ordnung, darum wurde nichts geholt. ${save}`,
      too_slow: `Diese Adresse hat zu lange gebraucht. ${againOrSave}`,
      broken_off: `Der Download brach vor dem Ende ab. ${againOrSave}`,
      redirects: `Diese Adresse leitet nur immer weiter. ${save}`,
      not_found: `Unter dieser Adresse gibt es nichts. ${checkOrSave}`,
      not_allowed: `Diese Website gibt das Bild keinem Programm. ${save}`,
      failed_there:
        "Diese Website hat mit einem Fehler geantwortet. Versuche es später noch einmal, oder speichere das Bild und füge es als Datei hinzu.",
      not_a_picture: `Diese Adresse hat nicht mit einem Bild geantwortet. ${save}`,
      packed: `Diese Website hat das Bild in einer Form gepackt, die sich hier nicht lesen lässt. ${save}`,
      given_up: "Die Anfrage endete, bevor das Bild da war. Versuche es noch einmal.",
    },
  },

  problems: {
    promptMissing: "Sag, was im Video passiert.",
    pictureMissing: "Füge ein Bild hinzu.",
    notText: "Das muss Text sein.",
    tooLong: "Kürze das auf {max} Zeichen.",
    wholeNumber: "Wähle eine ganze Zahl von {min} bis {max}.",
    number: "Wähle eine Zahl von {min} bis {max}.",
    onOff: "Wähle an oder aus: true oder false.",
    size: "Gib Breite und Höhe von {min} bis {max} Pixel an.",
    seed: "Wähle eine ganze Zahl oder lass das Feld leer, dann gilt jedes Mal eine neue.",
    unknownNames: "Entferne, was das Modell nicht kennt: {names}.",
    notAnObject: "Schick die Einstellungen als ein JSON-Objekt.",
    unknownField: "Ein Feld mit diesem Namen gibt es nicht.",
    required: "Dieses Feld wird gebraucht.",
    misfit: "Dieser Wert passt hier nicht.",
    misfitBody: "Der Inhalt der Anfrage passt nicht.",
    inField: "{field}: {problem}",
  },

  /** Generations side by side. */
  compare: {
    title: "Vergleich",
    heading: "Vergleich",
    loading: "Wird geladen",
    layout: { label: "Anordnung", side: "Nebeneinander", wipe: "Übereinander" },
    add: "Video dazunehmen",
    most: "Mehr als vier auf einmal gehen nicht. Gezeigt sind die ersten vier aus der Adresse.",
    tooFew: {
      heading: "Wähle zwei bis vier Videos",
      text: "Hier laufen sie Bild für Bild gemeinsam. Wähle sie hier aus, oder markiere sie in der Bibliothek und vergleiche sie von dort.",
      one: "Eines ist gewählt. Nimm das dazu, mit dem du es vergleichen willst.",
      library: "Zur Bibliothek",
    },

    pane: "{letter}: {title}",
    unknown: "Unter dieser Kennung gibt es nichts. Vielleicht ist die Adresse vertippt.",
    deleted: "Dieses wurde gelöscht.",
    notYet: "Es läuft hier, sobald es fertig ist.",
    reading: "Wird geladen: {percent, number} %",
    unreadable: "Dieses Video ließ sich nicht lesen.",
    retry: "Noch einmal versuchen",
    frame: "Bild {frame, number} / {last, number}",

    actions: {
      label: "Was mit {letter} geschehen soll",
      open: "{letter} öffnen",
      use: "Einstellungen von {letter} übernehmen",
      swap: "{before} und {letter} tauschen",
      remove: "{letter} aus dem Vergleich nehmen",
      like: "{letter} zum Favoriten machen",
      unlike: "{letter} ist ein Favorit. Nicht mehr",
    },

    transport: {
      label: "Wiedergabe",
      play: "Abspielen",
      pause: "Anhalten",
      back: "Ein Bild zurück",
      forward: "Ein Bild vor",
      scrub: "Bild",
      speed: "Tempo",
      speeds: "{speed, number} ×",
      spoken: "Bild {frame, number} von {last, number}",
      waiting: "Wartet auf die Videos…",
      shorter:
        "{count, plural, one {{letters} ist kürzer und hält sein} other {{letters} sind kürzer und halten ihr}} letztes Bild, bis alle von vorn beginnen.",
      rates: "Die Bildraten sind verschieden; alle folgen einer gemeinsamen Zeit.",
    },
    divider: {
      label: "Trennlinie zwischen {left} und {right}",
      spoken: "{left} {percent, number} %, {right} {rest, number} %",
    },

    picker: {
      title: "Video dazunehmen",
      text: "Die neuesten fertigen. Andere markierst du in der Bibliothek.",
      close: "Schließen",
      none: "Es gibt noch kein anderes Video.",
      add: "{title} dazunehmen",
    },

    table: {
      caption: "Was eingestellt war und was daraus wurde, je eine Spalte",
      differs: "Was verschieden ist",
      nothingDiffers: "Alle Einstellungen sind gleich.",
      differ: "verschieden",
      markedWords: "Unterstrichene Wörter stehen nicht in allen.",
      facts: "Was daraus wurde",
      same: "{count, plural, one {Eine Einstellung ist} other {# Einstellungen sind}} gleich",
      picture: "Startbild",
      seed: "Seed",
      cost: "Kosten",
      took: "Dauer",
      video: "Video",
      size: "{width} × {height}, {frames, number} Bilder, {fps, number, ::.##} in der Sekunde, {length}",
      none: "nicht bekannt",
    },
  },

  time: {
    seconds: "{seconds, number} s",
    minutes: "{minutes, number} min",
    minutesAndSeconds: "{minutes, number} min {seconds, number} s",
    about: "etwa {time}",
    aboutSeconds: "etwa {low, number} bis {high, number} s",
    aboutBetween: "etwa {low} bis {high}",
    usuallySeconds: "etwa {time}, meist {low, number} bis {high, number} s",
    usuallyBetween: "etwa {time}, meist {low} bis {high}",
  },

  generation: {
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
      downstream_service_error:
        "Ein Dienst, den fal braucht, ist ausgefallen. Versuche es später noch einmal.",
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
  },

  /** What it all costs. */
  spend: {
    title: "Ausgaben",
    heading: "Ausgaben",
    refused: {
      month: "Für den Monat in dieser Adresse gibt es keine Bücher. Gezeigt wird dieser Monat.",
      day: "Der Tag in dieser Adresse gehört nicht zum gezeigten Monat. Gezeigt werden alle seine Tage.",
      project: "Das Projekt in dieser Adresse gibt es nicht. Gezeigt werden alle Projekte.",
      person:
        "Die Person in dieser Adresse ist hier nicht zu sehen. Gezeigt wird, was alle ausgegeben haben.",
    },
    months: { label: "Monat", earlier: "Früher: {month}", later: "Später: {month}" },
    download: {
      label: "CSV<wide> herunterladen</wide>",
      name: "CSV herunterladen: jede Buchung für {month}",
    },
    empty: {
      live: "Im {month} wurde nichts ausgegeben.",
      demo: "Im {month} wäre nichts ausgegeben worden.",
      create: "Video erstellen",
      thisMonth: "{month} zeigen",
    },
    month: {
      live: "{month} hat gekostet",
      demo: "{month} hätte gekostet",
      ofCap: "von {cap}",
      left: "noch {left}",
      over: "{over} über der Grenze",
      renews: "Die Grenze beginnt am {date} (UTC) von vorn.",
      uncapped: "Für einen Monat gibt es keine Grenze.",
      near: "Viel ist nicht mehr übrig. Die Grenze beginnt am {date} (UTC) von vorn.",
      reached: "Die Grenze ist erreicht: Vor dem {date} (UTC) passt nichts mehr.",
      change: "Grenzen ändern",
      choose: "Grenze wählen",
    },
    booked: "Gebucht",
    reserved: "Reserviert",
    total: "Zusammen",
    books: {
      said: "Von fal gesagt",
      estimated: "Von uns geschätzt",
      estimatedHelp: "bis fal es sagt",
      reservedHelp:
        "Was für noch nicht Fertiges höchstens gebucht wird. Was nicht gebraucht wird, wird wieder frei.",
      difference: "Reserviert, nicht gebraucht",
      differenceMore: "Mehr gebucht als reserviert",
      differenceHelp: "Für alles Beendete waren {reserved} reserviert.",
    },
    days: {
      heading: "Nach Tagen",
      help: "Tage in UTC, nach dem Beginn einer Generierung.",
      day: "Tag",
    },
    projects: {
      heading: "Nach Projekten",
      help: "Wo die Generierungen jetzt liegen.",
      project: "Projekt",
      none: "Kein Projekt",
      all: "Alle {count} zeigen",
      fewer: "Weniger zeigen",
    },
    people: {
      heading: "Nach Person",
      help: "Wer die Videos gemacht hat.",
      person: "Person",
      nobody: "Niemand bekannt",
      all: "Alle {count} zeigen",
      fewer: "Weniger zeigen",
    },
    own: {
      live: "Im {month} hast du ausgegeben",
      demo: "Im {month} hättest du ausgegeben",
      renews: "Deine Grenze beginnt am {date} (UTC) von vorn.",
      uncapped: "Du hast keine eigene Grenze.",
      near: "Von deiner Grenze ist nicht mehr viel übrig. Sie beginnt am {date} (UTC) von vorn.",
      reached:
        "Deine Grenze ist erreicht: Vor dem {date} (UTC) passt von dir nichts mehr. Wer dieses Studio verwaltet, kann sie anheben.",
      studio: "Das ganze Studio: {total} in diesem Monat.",
      studioOf: "Das ganze Studio: {total} von {cap} in diesem Monat, die für alle gelten.",
      refused:
        "Was etwas kostet, sehen die, die es machen und verwalten. Deine Rolle begutachtet, was gemacht wurde.",
      toLibrary: "Bibliothek öffnen",
    },
    entries: {
      heading: "Buchungen",
      help: "Die neueste zuerst, Zeiten in UTC. Buchungen kommen immer nur hinzu.",
      generation: "Generierung",
      kind: "Art",
      said: "Betrag von",
      date: "Datum",
      kinds: { reserve: "Reserviert", settle: "Gebucht", release: "Freigegeben", adjust: "Berichtigt" },
      fal: "fal",
      estimate: "uns geschätzt",
      deleted: "gelöscht",
      countsOn: "zählt am {date}",
      clear: "Wieder alle Buchungen zeigen, nicht nur {what}",
      none: "Hier wurde nichts ausgegeben.",
      more: "Mehr zeigen",
      reading: "Wird gelesen …",
      again: "Noch einmal versuchen",
    },
  },

  settings: {
    title: "Einstellungen",
    heading: "Einstellungen",
    budget: "Budget",
    text: "Was dieses Studio bei fal ausgeben darf. Ein Video, das nicht hineinpasst, wird abgelehnt, bevor es gesendet wird, auch wenn ein Programm es sendet.",
    month: {
      live: "diesen Monat ausgegeben",
      demo: "wären diesen Monat ausgegeben",
      liveOf: "von {cap} diesen Monat ausgegeben",
      demoOf: "von {cap} wären diesen Monat ausgegeben",
      left: "noch {left}",
      reserved: "Davon sind {reserved} für Unfertiges zurückgelegt.",
      renews: "Am {date} (UTC) beginnt das Budget von vorn.",
      uncapped: "Für einen Monat gibt es keine Grenze. Der nächste beginnt am {date} (UTC).",
    },
    caps: {
      heading: "Grenzen",
      none: "keine Grenze",
      monthlyMicros: {
        label: "Ein Monat, in Dollar",
        help: "Für alle Videos eines Monats zusammen. Leer heißt: keine eigene Grenze.",
      },
      generationMicros: {
        label: "Ein Video, in Dollar",
        help: "Für das, was ein einzelnes höchstens kosten kann. Leer heißt: keine eigene Grenze.",
      },
    },
    notes: {
      environment: "Die Einstellungen des Servers erlauben höchstens {most}.",
      nothingFits: "Darunter passt nichts: Eine Sekunde Video kostet {least}.",
    },
    problems: {
      amount: "Das ist kein Betrag in Dollar. Schreib einen wie 25 oder 2,50, oder lass es leer.",
      thousands: "Lass weg, was die Tausender trennt: Schreib 1000 oder 2,50.",
      tooMuch: "Wähle {most} oder weniger.",
      aboveEnvironment: "Die Einstellungen des Servers erlauben höchstens {most}. Wähle das oder weniger.",
    },
    save: "Speichern",
    saving: "Wird gespeichert …",
    saved: "Gespeichert. Es gilt ab jetzt.",
  },

  /** The page of one generation. */
  detail: {
    title: "Generierung",
    back: "Bibliothek",
    newer: "Neuer",
    older: "Älter",
    neighbours: "Nachbarn",
    missing: {
      heading: "Hier ist keine Generierung",
      text: "Die Adresse ist vielleicht alt oder vertippt. Alles, was du gemacht hast, ist in der Bibliothek.",
      toLibrary: "Zur Bibliothek",
      toStudio: "Zum Studio",
    },
    deleted: {
      heading: "Diese Generierung ist gelöscht",
      restorable:
        "Sie ist nicht mehr zu sehen. Du kannst sie sieben Tage lang zurückholen; danach wird ihr Video entfernt.",
      removed:
        "Ihr Video ist entfernt und kommt nicht wieder. Was sie gekostet hat, bleibt in den Büchern: {cost}.",
      restore: "Zurückholen",
      restoring: "Wird zurückgeholt …",
    },
    prompt: {
      all: "Alles zeigen",
      less: "Weniger zeigen",
      copy: "Kopieren",
      copyRefused: "Kopieren ist hier nicht erlaubt: Markiere den Text und kopiere ihn.",
    },
    avoid: { fresh: "wie in einem frischen Formular", nothing: "nichts" },
    actions: {
      label: "Was du damit tun kannst",
      useFrame: "Dieses Bild verwenden",
      compare: "Mit der Vorlage vergleichen",
      delete: "Löschen",
    },
    sections: {
      video: "Video",
      settings: "Einstellungen",
      cost: "Kosten",
      times: "Zeiten",
      picture: "Startbild",
      names: "Kennungen",
      log: "Protokoll",
    },
    changed: "anders als in einem frischen Formular",
    allFresh: "Alles wie in einem frischen Formular.",
    video: {
      shape: "Format",
      size: "Größe",
      sizeOf: "{made}, gewünscht {asked}",
      frames: "Einzelbilder",
      framesAt: "{frames, number} mit {rate, number} pro Sekunde",
      framesOf: "{made, number} mit {rate, number} pro Sekunde, gewünscht {asked, number}",
      length: "Länge",
      file: "Datei",
      megabytes: "{size, number, ::.0} MB",
    },
    seed: {
      asked: "Gewünschter Seed",
      used: "Verwendeter Seed",
      any: "ein neuer",
      later: "steht fest, wenn es fertig ist",
    },
    cost: {
      estimated: "Geschätzt",
      billed: { demo: "Berechnet würden", live: "Berechnet" },
      open: "steht fest, wenn es fertig ist",
      seconds: "{cost} für {seconds, number, ::.###} s",
      by: { fal: "sagt fal", estimate: "unsere Schätzung" },
      rate: "Eine Sekunde kostet {price}.",
      sends: "Sie wurde {sends, number}-mal gesendet; jede Sendung kann berechnet werden.",
      entries: "Einträge in den Büchern",
      kinds: {
        reserve: "Zurückgelegt",
        settle: "Abgerechnet",
        release: "Freigegeben",
        adjust: "Berichtigt",
      },
      columns: { entry: "Eintrag", reserved: "Zurückgelegt", booked: "Gebucht", source: "Quelle" },
      sources: { fal: "fal", estimate: "Schätzung" },
    },
    times: {
      clicked: "Geklickt",
      sent: "An fal gesendet",
      ended: "Beendet",
      queued: "Gewartet",
      generating: "Generiert",
      total: "Insgesamt",
    },
    picture: {
      open: "Das ganze Bild öffnen",
      alt: "Das Bild; markiert ist der Teil, der zum Video wurde",
    },
    names: { own: "ID", request: "Anfrage bei fal", none: "noch keine", copy: "{name} kopieren" },
    lineage: {
      heading: "Herkunft",
      alone:
        "Sie steht für sich. Übernimm ihre Einstellungen oder ein Bild daraus: Was daraus wird, steht dann hier.",
      earlier: "Vor diesen gab es weitere.",
      later: "Daraus wurde mehr, als hier steht.",
      deleted: "Gelöscht",
      origins: {
        first: "die erste",
        lastFrame: "aus dem letzten Bild",
        frame: "aus Bild {frame}",
        another_picture: "gleiche Einstellungen, anderes Bild",
        another_part: "anderer Teil desselben Bildes",
        other_settings: "gleiches Bild, andere Einstellungen",
        same_again: "noch einmal dasselbe",
      },
    },
    changes: {
      heading: "Was sich geändert hat",
      against: "Gegenüber der <link>Vorlage</link>.",
      parentDeleted: "Die Vorlage ist gelöscht, es gibt also nichts zum Vergleichen.",
      nothing: "Nichts, was jemand eingestellt hat. Nur der Zufall ist anders.",
      picture: {
        lastFrame: "Das Startbild ist ihr letztes Bild.",
        frame: "Das Startbild ist ihr Bild {frame}.",
        another_picture: "Sie beginnt mit einem anderen Bild.",
        another_part: "Sie beginnt mit einem anderen Teil desselben Bildes.",
        same: "Das Startbild ist dasselbe.",
      },
      from: "war",
      to: "jetzt",
      noSay: "ohne Wirkung",
      added: "neu:",
      removed: "entfällt:",
    },
  },

  errors: {
    internal:
      "Bei uns ist etwas kaputtgegangen. Versuche es noch einmal; bleibt es so, sieh ins Protokoll des Servers.",
    diskTrouble:
      "Dieser Rechner kann nichts speichern: Der Datenträger ist voll oder darf nicht beschrieben werden. Mach etwas Platz und versuche es dann noch einmal.",
    databaseAway:
      "Das Studio erreicht seine Datenbank nicht. Versuche es gleich noch einmal; bis dahin geht nichts verloren.",
    noMember: "Diese Person gibt es in diesem Studio nicht mehr.",
    noGeneration: "Unter dieser Kennung gibt es kein Video.",
    noProject: "Dieses Projekt gibt es nicht mehr. Wähle ein anderes oder lege es neu an.",
    noProjectName: "Gib dem Projekt einen Namen mit 1 bis {most} Zeichen.",
    projectTaken: "Ein Projekt namens {name} gibt es schon. Wähle einen anderen Namen.",
    noTag: "„{tag}“ kann kein Schlagwort sein. Es hat 1 bis {most} Zeichen und kein Komma.",
    tooManyTags:
      "Ein Video trägt höchstens {most} Schlagwörter, und eines von diesen hätte mehr. Entferne erst welche.",
    alreadyFinished: "Das ist schon zu Ende.",
    noText: "Hier steht ein Zeichen, das kein Text ist. Schreibe es neu.",
    noTextIn: "{field}: Hier steht ein Zeichen, das kein Text ist. Schreibe es neu.",
    overCeiling:
      "Das kann {cost} kosten; für ein einzelnes Video sind höchstens {ceiling} erlaubt. Mach es kürzer oder mit weniger Kandidaten.",
    overMonth:
      "Das kann {cost} kosten; von den {cap} dieses Monats sind noch {left} übrig. Am 1. (UTC) beginnt das Budget von vorn.",
    overStudioMonth:
      "Das kann {cost} kosten; von den {cap} dieses Studios für den Monat sind noch {left} übrig. Die Grenze beginnt am 1. (UTC) von vorn.",
    overOwnMonth:
      "Das kann {cost} kosten; von deinen eigenen {cap} für den Monat sind noch {left} übrig. Deine Grenze beginnt am 1. (UTC) von vorn; wer dieses Studio verwaltet, kann sie anheben.",
    overPersonMonth:
      "Das kann {cost} kosten; von den eigenen {cap} von {name} für den Monat sind noch {left} übrig. Die Grenze beginnt am 1. (UTC) von vorn.",
    capAboveEnvironment: "Die Einstellungen des Servers erlauben höchstens {most}. Wähle das oder weniger.",
    notUnconfirmed: "Das ist inzwischen entschieden. Sieh es dir noch einmal an.",
    booksAway: "fals Liste der Anfragen war gerade nicht zu lesen. Versuche es gleich noch einmal.",
    pictureNotHandedOver:
      "Das Bild konnte fal nicht übergeben werden, also wurde nichts gesendet. Versuche es noch einmal.",
    uploadBrokeOff: "Das Hochladen brach vor dem Ende ab. Lade das Bild noch einmal hoch.",
    emptyComment: "Schreib oder zeichne zuerst etwas.",
    noSuchFrame: "Dieses Video hat kein solches Einzelbild. Wähle eines auf der Zeitleiste.",
    drawingNeedsFrame: "Eine Zeichnung braucht ein Einzelbild. Wähle das, auf dem sie steht.",
    noComment: "Diesen Kommentar gibt es nicht mehr. Vielleicht wurde er gelöscht.",
    commentIdTaken:
      "Dieser Kommentar ließ sich nicht von einem anderen unterscheiden. Schick ihn noch einmal.",
    olderVersion: "Eine neuere Fassung ist an die Stelle dieser getreten. Entscheide über sie.",
    noSuchMember: "Jemand, der gefragt wurde, ist kein Mitglied dieses Studios. Wähle aus der Liste.",
    noShare: "Dieser Link gilt nicht mehr: Er wurde geschlossen oder ist zu alt. Bitte um einen neuen.",
    wrongSharePassword: "Das ist nicht das Passwort dieses Links. Frag, wer ihn dir geschickt hat.",
    enterFirst: "Sag zuerst, wer du bist.",
    signIn: "Melde dich zuerst an.",
    setUpFirst: "Dieses Studio gehört noch niemandem. Richte es zuerst ein.",
    emailTaken:
      "Ein Mitglied dieses Studios hat diese E-Mail-Adresse schon. Melde dich an, oder nimm eine andere.",
    alreadySetUp: "Dieses Studio gehört schon jemandem. Bitte dort um eine Einladung.",
    wrongCode:
      "Das ist nicht der Code vom letzten Start dieses Studios. Er steht in den Zeilen, die der Server ausgegeben hat.",
    wrongPassword:
      "E-Mail-Adresse oder Passwort stimmt nicht. Versuche es noch einmal, oder bitte jemanden aus der Verwaltung um einen Link für ein neues Passwort.",
    noInvitation:
      "Diese Einladung gilt nicht mehr: Sie wurde benutzt, zurückgezogen oder ist zu alt. Bitte um eine neue.",
    lastOwner: "Ein Studio hat immer eine Leitung. Gib diese Rolle zuerst einem anderen Mitglied.",
    membersOnly: "Du arbeitest hier allein. Richte zuerst ein Team ein: /setup.",
    invitationNotOpen:
      "Diese Einladung wurde benutzt, zurückgezogen oder ist abgelaufen. Lade die Seite neu, um zu sehen, was offen ist.",
    noResetLink:
      "Dieser Link gilt nicht mehr: Er wurde benutzt oder ist zu alt. Bitte die Verwaltung um einen neuen.",
    wrongCurrentPassword: "Das ist nicht dein jetziges Passwort. Versuch es noch einmal.",
    wrongPasskey:
      "Dieser Passkey ist hier nicht bekannt, oder sein Gerät hat nicht geprüft, dass du es bist. Versuch es noch einmal, oder melde dich mit dem Passwort an.",
    passkeyNotAdded:
      "Der Passkey ließ sich nicht prüfen und wurde nicht hinzugefügt. Versuch es noch einmal.",
    signInAgain:
      "Du hast dich vor mehr als einem Tag angemeldet. Melde dich ab und wieder an, dann füge den Passkey hinzu.",
    notAllowed: "Deine Rolle erlaubt das nicht. Frag jemanden, der dieses Studio verwaltet.",
    notYours: "Das hat jemand anderes gemacht. Frag diese Person oder jemanden, der dieses Studio verwaltet.",
    tooMany:
      "Das war zu viel in kurzer Zeit. Versuche es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal.",
    admission: {
      foreignHost: "Dieses Studio öffnet sich nur auf diesem Rechner: Gehe zu {address}.",
      starting: "Das Studio startet gerade. Versuche es gleich noch einmal.",
      otherAddress: "Dieses Studio antwortet unter seiner eigenen Adresse: Gehe zu {address}.",
      forwarded:
        "Diese Anfrage kam über einen Proxy. Ohne Anmeldung öffnet sich das Studio nur auf diesem Rechner.",
      foreignOrigin: "Eine andere Seite hat das verlangt. Nimm die Seite des Studios selbst.",
      noOrigin: "Diese Anfrage sagt nicht, von welcher Seite sie kommt. Nimm die Seite des Studios selbst.",
    },
  },
};
