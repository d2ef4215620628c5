/** They come with the first answer, not with the page. */
export const loadReviewSchemas = () => import("./review-schemas");
