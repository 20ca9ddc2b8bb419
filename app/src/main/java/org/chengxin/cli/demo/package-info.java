/** What stands beside a demo's server for lack of a city: witnesses and a mirror of its log, each with keys of its own. */
@NullMarked
package org.chengxin.cli.demo;

import org.jspecify.annotations.NullMarked;
