export { changeCounter, generations } from "./generations";
export { falUploads, images } from "./images";
export { balances, ledgerEntries } from "./ledger";
export { projects, tags } from "./projects";
export { settings } from "./settings";
