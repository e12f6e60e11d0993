/** Ugly histories of the field, each told through the services: the schema's test, the demo's data, the newcomer's tour. */
@NullMarked
package estafeta.demo.story;

import org.jspecify.annotations.NullMarked;
