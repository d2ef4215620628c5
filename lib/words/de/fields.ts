import type { Translation } from "../words";

export const fields: Translation["fields"] = {
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
};
