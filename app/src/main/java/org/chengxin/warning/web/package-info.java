/** The officers' pages of findings, their pictures, and how well the models work. */
@NullMarked
package org.chengxin.warning.web;

import org.jspecify.annotations.NullMarked;
