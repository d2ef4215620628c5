import type { Translation } from "../words";

export const presence: Translation["presence"] = {
  label: "Wer hier ist",
  one: "{name} ist hier",
  two: "{first} und {second} sind hier",
  more: "{first}, {second} und {others, plural, one {# weitere Person} other {# weitere}} sind hier",
};
