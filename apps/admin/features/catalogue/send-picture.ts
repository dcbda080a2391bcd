const MEBIBYTE = 1024 * 1024;
const MAX_BYTES = 20 * MEBIBYTE;
const UNREACHABLE = 'The shop does not answer. Check your connection, then try the picture again.';

export type Sent = { file: string; art: boolean } | { refusal: string };

type Answer = { file?: string; art?: boolean; error?: { data?: { refusal?: { detail?: string } | null } } };

/**
 * Sends one picture as it is; what it really is, is found out where it is kept. Too large a one is not sent at all.
 *
 * @param onProgress what part has been sent, from 0 to 1
 */
export function sendPicture(file: File, onProgress: (sent: number) => void): Promise<Sent> {
  if (file.size > MAX_BYTES)
    return Promise.resolve({
      refusal: `The picture is larger than ${MAX_BYTES / MEBIBYTE} MB. Make it smaller, then upload it again.`,
    });
  return new Promise((resolve) => {
    // Not fetch: that one tells nothing of what has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', '/api/media');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ refusal: UNREACHABLE });
    request.onload = () => {
      const answer = request.response as Answer | null;
      if (request.status === 201 && answer?.file) resolve({ file: answer.file, art: answer.art ?? false });
      else resolve({ refusal: answer?.error?.data?.refusal?.detail ?? UNREACHABLE });
    };
    request.send(file);
  });
}
