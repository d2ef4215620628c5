import { Moment } from "./moment";

/** Stands for `<moment></moment>` inside a sentence. */
export const momentAt = (at: string) => () => <Moment at={at} />;
