export { changeCounter, generations } from "./generations";
export { falUploads, images } from "./images";
export { balances, ledgerEntries } from "./ledger";
export { settings } from "./settings";
