/** Where the API answers. */
export const GRAPHQL_PATH = "/graphql";
