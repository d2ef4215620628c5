import sharp from "sharp";

/** Loaders that pictures from outside may reach; every other one in libvips stays shut. */
const loaders = ["Jpeg", "Png", "Webp", "Heif", "Nsgif"].map((name) => `VipsForeignLoad${name}`);

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: loaders });
sharp.cache(false);

export { sharp };
