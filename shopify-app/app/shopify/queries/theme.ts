import type { AdminQuery } from './admin-query.ts';
import type { ThemeSettingsQuery, ThemeSettingsQueryVariables } from './admin.generated.d.ts';

/** Where the published theme says which app embeds are on. */
export const themeSettings: AdminQuery<ThemeSettingsQuery, ThemeSettingsQueryVariables> = `#graphql
  query themeSettings {
    themes(first: 1, roles: [MAIN]) {
      nodes {
        id
        name
        files(filenames: ["config/settings_data.json"], first: 1) {
          nodes {
            body {
              ... on OnlineStoreThemeFileBodyText {
                content
              }
            }
          }
        }
      }
    }
  }
`;
