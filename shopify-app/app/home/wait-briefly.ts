/** What an answer of Shopify may take before Home is drawn without it. */
const patienceMs = 2_500;

/** What a promise gives, or undefined where it takes too long. */
export function waitBriefly<Value>(promise: Promise<Value>, ms = patienceMs): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
