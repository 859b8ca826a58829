const HAN = /\p{Script=Han}/u;

/** Whether a hand has written Han characters, by what is known of its pictures. */
export const writesHan = (characters) => characters.some((one) => HAN.test(one.character));
