import type { Translation } from "../words";

const choose = "Wähle ein JPEG, PNG, WebP oder AVIF.";
const exportIt = "Exportiere es als JPEG oder PNG und wähle das.";
const scaleDown = "Verkleinere das Bild oder speichere es als JPEG.";
const save = "Speichere das Bild und füge es als Datei hinzu.";
const checkOrSave = "Prüfe sie, oder speichere das Bild und füge es als Datei hinzu.";
const againOrSave = "Versuche es noch einmal, oder speichere das Bild und füge es als Datei hinzu.";

export const pictures: Translation["pictures"] = {
  box: {
    choose: "Bild wählen<more>, hierher ziehen oder einfügen</more>",
    letGo: "Loslassen zum Hinzufügen",
    kinds: "JPEG, PNG, WebP, AVIF oder HEIC, bis {most, number} MB",
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
};
