/** Reads an office's own Word or Excel file with fields in braces, checks it against a vocabulary and fills it with facts. */
@NamedInterface("template")
@NullMarked
package estafeta.document.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
