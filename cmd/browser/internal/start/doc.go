// Package start is what the browser programs have in common: they answer a
// question, or take over the page. It is built for the browser only.
package start
