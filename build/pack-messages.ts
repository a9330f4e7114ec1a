import type { ResolvedPublicFile } from 'wxt';

type Messages = Record<string, { message: string }>;

/** Read from the manifest by stores too, which may not fall back. */
const isOfManifest = (key: string) => key.startsWith('manifest_');

/**
 * Writes the messages of all languages without white space, and leaves out of each what is the same in the default one:
 * `i18n.getMessage` falls back to that by itself.
 */
export function packMessages(assets: ResolvedPublicFile[]): void {
  const files = assets.filter(({ relativeDest }) => relativeDest.endsWith('messages.json'));
  const read = (asset: ResolvedPublicFile): Messages =>
    'contents' in asset ? JSON.parse(asset.contents) : {};
  const fallback = files.filter(({ relativeDest }) => /\ben\b/.test(relativeDest)).map(read)[0] ?? {};
  for (const asset of files) {
    if (!('contents' in asset)) continue;
    const own = Object.entries(read(asset)).filter(
      ([key, { message }]) =>
        isOfManifest(key) || /\ben\b/.test(asset.relativeDest) || fallback[key]?.message !== message,
    );
    asset.contents = JSON.stringify(Object.fromEntries(own));
  }
}
