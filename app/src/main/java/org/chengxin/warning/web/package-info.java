/** Officers' pages of findings, with charts and the accuracy of the models. */
@NullMarked
package org.chengxin.warning.web;

import org.jspecify.annotations.NullMarked;
