import { showToast } from './bridge.ts';

/**
 * Fetches a file and hands it to the browser to keep. A plain link would not do: inside Shopify's admin each request carries
 * a token that only `fetch` is given.
 *
 * @returns whether it came
 */
export async function saveFile(url: string, name: string, refusal: string): Promise<boolean> {
  const response = await fetch(url, { method: 'POST' }).catch(() => undefined);
  if (!response?.ok || !response.headers.has('content-disposition')) {
    showToast(refusal, { isError: true });
    return false;
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
