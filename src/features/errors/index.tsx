import type { Language } from "../../core/i18n.ts"
import { ErrorPage, type ErrorPageProps } from "./error-page.tsx"
import { SignInPage, type SignInPageProps } from "./sign-in-page.tsx"
import { errorWords } from "./words.ts"

/** What an answer that is no page looks like; see app.ts. */
export const errors = {
  title: (language: Language, status: number): string => errorWords(language, status).title,
  render: (props: ErrorPageProps) => <ErrorPage {...props} />,
  signIn: (props: SignInPageProps) => <SignInPage {...props} />,
}
