export const presence = {
  label: "Who is here",
  one: "{name} is here",
  two: "{first} and {second} are here",
  more: "{first}, {second} and {others, plural, one {# more} other {# more}} are here",
} as const;
