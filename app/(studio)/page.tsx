import { redirect } from "next/navigation";

import { requestRuntimeFor } from "@/app/request-runtime";
import { withWords } from "@/app/with-words";
import { PlaygroundProvider } from "@/components/playground/playground-provider";

import { StudioPage } from "./studio-page";

async function Page() {
  if (!(await requestRuntimeFor("generation.create"))) redirect("/library");
  return (
    <PlaygroundProvider>
      <StudioPage />
    </PlaygroundProvider>
  );
}

export default withWords(
  ["fields", "playground", "makers", "pictures", "problems", "time", "generation", "review"],
  Page,
);
