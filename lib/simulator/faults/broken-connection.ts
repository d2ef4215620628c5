/** What Node's fetch throws when the other side drops the connection before it has answered. */
export function connectionReset(): TypeError {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
  return new TypeError("fetch failed", { cause });
}

/** What reading a body throws in Node when the connection ends within it. */
export function bodyCutOff(): TypeError {
  const cause = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
  return new TypeError("terminated", { cause });
}

/** Never resolves: ends with the caller's patience, or with the simulator as a broken connection. */
export function silence(caller: AbortSignal, closing: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const leave = () => reject(caller.reason as Error);
    const close = () => reject(connectionReset());
    if (caller.aborted) leave();
    if (closing.aborted) close();
    caller.addEventListener("abort", leave, { once: true });
    closing.addEventListener("abort", close, { once: true });
  });
}
