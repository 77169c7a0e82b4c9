/** Says what the software is made of, under which licences, and how each known hole in it is answered (部件清单); by command. */
package org.zhenggai.rectification.operations.supply;
