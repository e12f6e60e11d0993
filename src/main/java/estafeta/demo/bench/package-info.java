/** A country of any size for measuring: made by COPY in the shapes that the services would make, and visited page by page. */
@NullMarked
package estafeta.demo.bench;

import org.jspecify.annotations.NullMarked;
