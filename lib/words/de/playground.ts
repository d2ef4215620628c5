import type { Translation } from "../words";

export const playground: Translation["playground"] = {
  form: "Neues Video",
  notice: {
    unusable: "In der Adresse stand auch etwas, das hier nicht passt: {names}.",
    notTaken: {
      gone: "Das Video, von dem es weitergehen sollte, ist nicht mehr hier. Dein Entwurf ist, wie du ihn verlassen hast.",
      away: "Das Studio hat nicht geantwortet, also wurde nichts übernommen. Öffne den Link noch einmal, wenn es wieder da ist.",
      frame:
        "Das Bild ließ sich aus dem Video nicht lesen. Versuche es noch einmal oder lade das Video herunter.",
      note: "Die Anmerkung konnte nicht gelesen werden, also antwortet das hier nicht auf sie. Öffne den Link noch einmal von der Anmerkung aus.",
    },
    dismiss: "Ausblenden",
  },
  note: {
    label: "Die Anmerkung, auf die das antwortet",
    ofName: "{name} zu Bild {frame, number}",
    ofWhole: "{name} zum ganzen Video",
    help: "Was du jetzt machst, ist die nächste Version und antwortet auf diese Anmerkung.",
    leave: "Nicht auf diese Anmerkung antworten",
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
    short: "Ohne Umschreiben funktionieren fünf bis acht Sätze am besten: erst das Bild, dann was passiert.",
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
    naturalRates: "Bewegung wirkt am natürlichsten mit {min, number} bis {max, number} Bildern pro Sekunde.",
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
    several: "{count, number} Mal {formula}. Weniger Bilder oder mehr davon pro Sekunde machen es günstiger.",
  },
};
