/** Keeps what an officer has typed into the form of a task and not submitted yet (草稿), for nobody but this officer. */
package org.zhenggai.rectification.casework.draft;
