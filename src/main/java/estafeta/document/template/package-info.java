/** Reads an office's own Word or Excel file with fields in braces, checks it against a vocabulary and fills it with facts. */
@NullMarked
package estafeta.document.template;

import org.jspecify.annotations.NullMarked;
