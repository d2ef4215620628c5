import { PlaygroundProvider } from "@/components/playground/playground-provider";

import { StudioPage } from "./studio-page";

export default function Page() {
  return (
    <PlaygroundProvider>
      <StudioPage />
    </PlaygroundProvider>
  );
}
