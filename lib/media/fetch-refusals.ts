import { AppError } from "@/lib/domain/errors";
import { fileTooLarge } from "@/lib/domain/pictures";

const save = "Save the picture and add it as a file.";
const checkOrSave = "Check it, or save the picture and add it as a file.";

const refusals = {
  not_an_address: "This is not a web address. Copy the picture's own address, which begins with https://.",
  not_https: `Pictures are fetched only from addresses that begin with https://. ${save}`,
  not_plain: `Pictures are not fetched from an address with a password or a port in it. ${save}`,
  // One sentence for all of these: two would tell which names exist in the network this server stands in.
  private_address: `This address is inside a private network or does not exist. ${checkOrSave}`,
  no_answer: `This address did not answer. ${checkOrSave}`,
  certificate: `The certificate of this site is not in order, so nothing was fetched. ${save}`,
  too_slow: `This address took too long to answer. Try again, or save the picture and add it as a file.`,
  broken_off: "The download broke off before its end. Try again, or save the picture and add it as a file.",
  redirects: `This address only leads on to others. ${save}`,
  not_found: `There is nothing at this address. ${checkOrSave}`,
  not_allowed: `This site does not give the picture to a program. ${save}`,
  failed_there:
    "This site answered with an error. Try again later, or save the picture and add it as a file.",
  not_a_picture: `This address did not answer with a picture. ${save}`,
  packed: `This site sent the picture compressed in a way that is not read here. ${save}`,
  given_up: "The request ended before the picture came. Try again.",
};

/** Why nothing was fetched, with the sentence a person reads; what the other side said stays in `cause`. */
export function refused(type: keyof typeof refusals, cause?: unknown): AppError {
  const msg = refusals[type];
  return new AppError("invalid_input", msg, [{ loc: ["body", "url"], msg, type }], { cause });
}

export function tooLarge(bytes?: number): AppError {
  const msg = fileTooLarge(bytes);
  return new AppError("too_large", msg, [{ loc: ["body", "url"], msg, type: "file_too_large" }]);
}
