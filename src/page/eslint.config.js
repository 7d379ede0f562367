import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/", "*.js", "*.mjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // a member is left out of a record by taking it apart
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_" }],
      // counts in sentences and template strings
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
);
