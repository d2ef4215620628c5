import { redirect } from "next/navigation";

import { requestRuntimeFor } from "@/app/request-runtime";
import { PlaygroundProvider } from "@/components/playground/playground-provider";

import { StudioPage } from "./studio-page";

export default async function Page() {
  if (!(await requestRuntimeFor("generation.create"))) redirect("/library");
  return (
    <PlaygroundProvider>
      <StudioPage />
    </PlaygroundProvider>
  );
}
