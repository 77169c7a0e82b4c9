/** Plays a scripted cast through the sample: the script is {@code sample/guided.yaml}, each kind of act has a small player. */
package org.zhenggai.rectification.operations.sample.guided;
