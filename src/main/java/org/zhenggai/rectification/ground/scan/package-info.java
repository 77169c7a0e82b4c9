/** Asks a virus scanner about files before anything of them is kept. */
package org.zhenggai.rectification.ground.scan;
