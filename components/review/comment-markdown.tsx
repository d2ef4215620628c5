import type { AnchorHTMLAttributes } from "react";
import Markdown from "react-markdown";

import "./comment-markdown.css";

const person = "person:";

/** Only what leads to a page, and who is named. */
const safeAddress = (address: string) => (/^(?:https?:\/\/|person:)/i.test(address) ? address : "");

function Link({ href = "", children }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  if (href.startsWith(person)) return <span className="font-medium text-ink">{children}</span>;
  if (href === "") return children;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="underline underline-offset-2"
    >
      {children}
    </a>
  );
}

const components = { a: Link };

/** Pictures of elsewhere would tell others who reads this. */
const kept = ["p", "em", "strong", "a", "ul", "ol", "li", "code", "pre", "blockquote", "br"];

const bare = /(^|[\s(])(https?:\/\/[^\s<>()[\]]*[^\s<>()[\].,;:!?'"])/g;

/** An address that is merely written is one to follow, too. */
const withLinks = (body: string) => body.replaceAll(bare, "$1<$2>");

/** Marks as people know them; HTML stays what was typed, headings and pictures are their words. */
export function CommentMarkdown({ body }: { body: string }) {
  return (
    <Markdown allowedElements={kept} unwrapDisallowed urlTransform={safeAddress} components={components}>
      {withLinks(body)}
    </Markdown>
  );
}
