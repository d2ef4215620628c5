/** Called once when the server starts. Only begins the boot, so that health can be asked meanwhile. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { beginBoot } = await import("./lib/runtime");
  beginBoot();
}
