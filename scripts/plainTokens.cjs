// A webpack loader: names a token of Fluent's as the variable that it stands for. Its compiled styles name some that
// nothing needs any more, and for them all tokens would be shipped.
module.exports = (source) => source.replace(/\btokens\.(\w+)/g, "'var(--$1)'");
