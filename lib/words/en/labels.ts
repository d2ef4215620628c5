export const labels = {
  heading: "Labels",
  favourite: "Favourite",
  tags: {
    add: "Tag",
    addOne: "Add the tag {tag}",
    remove: "Remove the tag {tag}",
    placeholder: "Add a tag",
    carried: "Tags",
    known: "Tags in use",
    refused: "A tag has 1 to {most, number} characters and no comma.",
  },
  projects: {
    move: "Project",
    list: "Projects",
    none: "No project",
    new: "New project",
    create: "Create",
    refused: "Give the project a name of 1 to {most, number} characters.",
  },
} as const;
