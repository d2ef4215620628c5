/** The schemas of answers come when the first one is needed: a page can be seen and used before that. */
export const loadSchemas = () => import("./schemas");
