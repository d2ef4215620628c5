import type { Translation } from "../words";

export const problems: Translation["problems"] = {
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
};
