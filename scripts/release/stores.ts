/** A store, and how `wxt submit` is told of it. */
export interface Store {
  name: string;
  /** The option that names a package, and which package it is. */
  packages: Record<string, 'chrome' | 'firefox' | 'sources'>;
  /** Further options. */
  options: string[];
  /** What identifies the extension there, and the secrets: variables of the environment or of `.env.submit`. */
  variables: string[];
}

export const stores: Store[] = [
  {
    name: 'Chrome Web Store',
    packages: { '--chrome-zip': 'chrome' },
    // Without it the secrets of an earlier API are asked for (publish-browser-extension 6.2.0).
    options: ['--chrome-api-version', 'v2'],
    variables: [
      'CHROME_EXTENSION_ID',
      'CHROME_PUBLISHER_ID',
      'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
      'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
    ],
  },
  {
    name: 'Firefox Add-ons',
    packages: { '--firefox-zip': 'firefox', '--firefox-sources-zip': 'sources' },
    options: ['--firefox-compatibility', 'firefox'],
    variables: ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
  },
  {
    name: 'Microsoft Edge Add-ons',
    packages: { '--edge-zip': 'chrome' },
    options: [],
    variables: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
  },
];

type Variables = Record<string, string | undefined>;

/** The variables of a store that are not set. */
export const missingVariables = ({ variables }: Store, environment: Variables): string[] =>
  variables.filter((name) => !environment[name]);

/**
 * The arguments of `wxt submit` for those of the stores whose variables are all set.
 * @param pathOf the path of a package
 */
export const submitArguments = (
  environment: Variables,
  pathOf: (name: 'chrome' | 'firefox' | 'sources') => string,
): string[] =>
  stores
    .filter((store) => missingVariables(store, environment).length === 0)
    .flatMap(({ packages, options }) => [
      ...Object.entries(packages).flatMap(([option, name]) => [option, pathOf(name)]),
      ...options,
    ]);
