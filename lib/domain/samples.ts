type SampleId = "dandelion" | "mountains" | "dogs" | "stream" | "sunset";

/** A photograph to begin with, and a prompt that fits it. What it is called is said under its id. */
export interface Sample {
  id: SampleId;
  src: string;
  thumb: string;
  width: number;
  height: number;
  credit: string;
  licence: string;
  prompt: string;
}

const files = (id: SampleId) => ({ id, src: `/samples/${id}.jpg`, thumb: `/samples/thumbs/${id}.webp` });
const berasategi = { credit: "Aitzol Berasategi, 2018", licence: "CC BY 4.0" };

export const samples: readonly Sample[] = [
  {
    ...files("dandelion"),
    width: 1280,
    height: 720,
    credit: "Clemens Engelhardt, 2018",
    licence: "CC0 1.0",
    prompt:
      "A large dandelion clock stands on the left of a meadow at golden hour, with more of them out of focus behind it and the low sun shining through the grass. A light breeze comes from the left and the stem begins to sway. A few seeds let go of the head, lift into the warm light and drift slowly to the right, while the grass bends and comes back. The camera stays still.",
  },
  {
    ...files("mountains"),
    width: 1280,
    height: 960,
    ...berasategi,
    prompt:
      "A worn earth path leads up a green slope towards grey limestone cliffs, with patches of snow in the gullies and one white cloud in a deep blue sky. The cloud rolls slowly to the right over the ridge, and its shadow slides across the slope and up the rock. The short grass trembles in the wind. The camera moves forward along the path, slowly and smoothly.",
  },
  {
    ...files("dogs"),
    width: 852,
    height: 1280,
    ...berasategi,
    prompt:
      "Two brown spaniels look out from the side of a wooden house, one higher up in front of a white curtain, the other below it with a paw over the ledge. The upper dog pants and blinks, then turns its head towards the right as if it heard a sound. A moment later the lower dog lifts its head and looks the same way, and its long ears swing. The curtain moves a little in the breeze. The camera stays still.",
  },
  {
    ...files("stream"),
    width: 1280,
    height: 852,
    ...berasategi,
    prompt:
      "A clear stream runs down through a wood, over small steps between pale, mossy rocks. The water flows steadily towards the camera, breaks white at each step and spreads in ripples over the pool in front. Leaves stir on the branches at the top right, and one brown leaf falls onto the water and is carried away. The camera sinks very slowly towards the water.",
  },
  {
    ...files("sunset"),
    width: 1280,
    height: 853,
    ...berasategi,
    prompt:
      "From a grassy hilltop with a little snow and a round stone table on the right, the sun stands just above a line of dark hills. The sun sinks slowly until it touches the ridge, its glow turns from yellow to deep orange, and the shadows on the grass grow longer. Thin mist gathers in the valleys behind. The camera glides slowly to the right, past the stone table.",
  },
];
