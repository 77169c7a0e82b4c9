/** Asks a virus scanner about files before anything of them is kept; knows audit. */
package org.zhenggai.rectification.ground.scan;
