/**
 * Chengxin 诚信: a city's e-commerce integrity work. One package below this one is one module, named with the word of the
 * policy (see {@code docs/glossary.md}); this package holds only the application class.
 */
@NullMarked
package org.chengxin;

import org.jspecify.annotations.NullMarked;
