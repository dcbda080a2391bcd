const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (value) => String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]);

/** Who somebody says they are, for the shop that asks. */
export const signInPage = ({ client }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Passport</title>
<link rel="stylesheet" href="/passport.css">
</head>
<body><main>
<h1>Passport</h1>
<p>An account elsewhere, made of whatever you say. “${escapeHtml(client)}” wants to know who you are.</p>
<form method="post">
<label for="email">Email</label>
<input id="email" name="email" type="email" required autocomplete="off" value="amira@passport.example">
<label for="name">Name</label>
<input id="name" name="name" autocomplete="off" value="Amira Lindqvist">
<p class="choice"><input id="verified" name="verified" type="checkbox" checked>
<label for="verified">Passport has seen that this address is theirs</label></p>
<p class="answers"><button name="answer" value="yes">Sign in</button>
<button name="answer" value="no" formnovalidate>Turn back</button></p>
</form>
</main></body>
</html>`;
