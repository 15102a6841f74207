"""A starting set of greetings, offered while the rep keeps none: plain words that a person would say.

Every text is signed and addressed by placeholders (domain.greetings.PLACEHOLDERS) and names no product.
"""

from typing import Final

CHINESE: Final[dict[str, tuple[str, ...]]] = {
    "new_year": (
        "{称呼}，新的一年好。过去这一年承您照应，心里一直记着。愿您{年}年身体好、家里顺。{我}",
        "{称呼}，{年}年到了。忙了一整年，这几天您也好好歇歇。祝您和家人平安。{我}敬上",
        "{称呼}，元旦好！天冷，出门多穿一点。新年里有用得着我的地方，您随时说。{我}",
        "{称呼}，又翻开一本新日历，先给您道声新年好，愿这一年桩桩件件都称心。{我}",
    ),
    "laba": ("{称呼}，今天腊八，记得喝碗热粥。天冷，您和家人多保重。{我}",),
    "little_new_year_north": ("{称呼}，小年到了，年味也近了。忙年别太累，祝您一家和和气气。{我}",),
    "little_new_year_south": ("{称呼}，今天小年，家里该热闹起来了。祝您一家平平安安迎新年。{我}",),
    "new_years_eve": (
        "{称呼}，今晚团圆饭，愿您一家人都在身边。一年里谢谢您的信任，给您拜个早年。{我}",
        "{称呼}，除夕好！这一年辛苦了，今晚什么都不用想，陪家人好好守岁。{我}敬上",
        "{称呼}，年夜饭的香味该出来了吧？祝您和家人团团圆圆，新的一年身体康健。{我}",
        "{称呼}，旧年最后一天，想跟您说声谢谢。愿新年带给您的，都是您盼着的。{我}",
    ),
    "spring_festival": (
        "{称呼}，过年好！给您和全家拜年，愿新的一年人人健康，事事顺手。{我}",
        "{称呼}，新春好！愿您这一年少些操劳，多些陪家人的日子。{我}敬上",
        "{称呼}，给您拜年了！去年和您打交道，学到不少，今年还请多指点。祝全家安好。{我}",
        "{称呼}，春节好！这几天您安心过年，节后我再去看您。祝阖家平安喜乐。{我}",
    ),
    "god_of_wealth": ("{称呼}，初五迎财神，祝您新的一年生意稳当，客似云来。{我}",),
    "back_to_work": (
        "{称呼}，开工大吉！愿{单位}今年开个好头，大家都顺顺当当。{我}",
        "{称呼}，年过完了，又要忙起来。祝{单位}新年里样样有起色，您也别太累。{我}",
    ),
    "valentine": ("{称呼}，今天是个好日子，愿您和心里的人都好。{我}",),
    "lantern": (
        "{称呼}，元宵好！今晚月亮正圆，愿您一家人也团团圆圆。{我}",
        "{称呼}，吃过元宵，年就算过完了。祝您往后的日子甜甜和和。{我}",
    ),
    "dragon_head": ("{称呼}，二月二，龙抬头。愿您今年样样有个好兆头。{我}",),
    "womens_day": (
        "{称呼}，节日好！家里家外都靠您撑着，今天请对自己好一点。{我}",
        "{称呼}，三月春暖，祝您节日愉快，日子过得从容自在。{我}敬上",
    ),
    "labour_day": (
        "{称呼}，五一好！平日里忙，这几天好好歇一歇，陪陪家人。{我}",
        "{称呼}，假期到了，愿您放下手上的事，出去走走，看看春天。{我}",
    ),
    "youth_day": ("{称呼}，青年节好！愿您想做的事，都有劲头去做。{我}",),
    "mothers_day": ("{称呼}，今天是母亲节，您辛苦了。愿孩子懂事，愿您安康。{我}",),
    "nurses_day": ("{称呼}，护士节好！您照顾了那么多人，也请照顾好自己。{我}",),
    "childrens_day": ("{称呼}，六一好！祝家里的小朋友天天开心，您也沾沾这份快活。{我}",),
    "dragon_boat": (
        "{称呼}，端午安康。粽子香里，愿您和家人都平平安安。{我}",
        "{称呼}，又到端午，天渐渐热了，您多注意身体。祝端午安康。{我}敬上",
        "{称呼}，艾草挂起来了，愿它替您一家挡住烦心事。端午安康。{我}",
        "{称呼}，端午安康！忙里偷闲，和家人坐下来吃个粽子吧。{我}",
    ),
    "fathers_day": ("{称呼}，父亲节好！家里的顶梁柱，也别忘了歇一歇。{我}",),
    "army_day": ("{称呼}，八一好！一声军人，一辈子的敬意。祝您身体硬朗。{我}",),
    "qixi": ("{称呼}，七夕到了，愿您和爱人年年相伴，岁岁安好。{我}",),
    "doctors_day": ("{称呼}，医师节好！谢谢您守着大家的健康，愿您自己也少些劳累。{我}",),
    "teachers_day": (
        "{称呼}，教师节好！您费的心，学生们会记一辈子。愿您保重身体。{我}",
        "{称呼}，秋天开学了，您又忙起来了吧？祝您节日愉快，嗓子别累着。{我}",
    ),
    "mid_autumn": (
        "{称呼}，中秋好！月圆人也圆，愿您和家人今晚都在一起。{我}",
        "{称呼}，又是一年中秋。一路承您关照，借着月亮道声谢，祝阖家安好。{我}敬上",
        "{称呼}，中秋到了，天气凉下来，早晚添件衣裳。祝您全家团圆和美。{我}",
        "{称呼}，今晚的月亮很好，愿您抽空抬头看看。中秋安康，事事如意。{我}",
    ),
    "national_day": (
        "{称呼}，国庆好！难得长假，愿您陪家人走走看看，歇个痛快。{我}",
        "{称呼}，国庆假期到了，出行注意安全。祝您和家人过得舒心。{我}",
    ),
    "double_ninth": (
        "{称呼}，重阳节到了，愿您身子骨硬朗，天天有好心情。{我}",
        "{称呼}，九九重阳，秋高气爽，正好出门走走。祝您健康长寿。{我}敬上",
    ),
    "journalists_day": ("{称呼}，记者节好！谢谢您跑在路上，写下真话。请多保重。{我}",),
    "thanksgiving": ("{称呼}，今天想专门跟您说声谢谢。这一年您的信任，我一直放在心上。{我}",),
    "winter_solstice": (
        "{称呼}，冬至到了，天冷夜长，记得吃顿热乎的。愿您全家暖和和、健健康康。{我}",
        "{称呼}，冬至安好！过了今天，白天一天比一天长，愿您的日子也越来越敞亮。{我}",
    ),
    "christmas_eve": ("{称呼}，平安夜，愿您和家人平平安安。{我}",),
    "christmas": ("{称呼}，圣诞好！愿您这个冬天有人陪、有热茶、有好心情。{我}",),
    "birthday": (
        "{称呼}，生日快乐！愿您新的一岁身体好，心情好，想的事都能成。{我}",
        "{称呼}，今天是您的好日子，祝您生日快乐，家人都在身边。{我}敬上",
        "{称呼}，记着今天是您生日，特意来道声贺。愿您这一岁过得轻松自在。{我}",
        "{称呼}，生日快乐！认识您是件幸事，愿您年年有今日的好精神。{我}",
    ),
    "birthday:spouse": (
        "{称呼}，记着今天是您爱人的生日，请代我道一声生日快乐。祝你们一家和和美美。{我}",
        "{称呼}，今天家里有喜事，祝您爱人生日快乐，身体健康，天天有好心情。{我}",
    ),
    "birthday:child": (
        "{称呼}，今天是孩子的生日吧？祝小寿星健康平安，天天开心。{我}",
        "{称呼}，替我跟孩子说声生日快乐，愿孩子一年一个样，学什么都顺。{我}",
    ),
    "birthday:parent": (
        "{称呼}，今天是老人家的生日，请代我问个好，祝老人家身体硬朗，福寿安康。{我}",
        "{称呼}，记着今天是老人家的好日子，祝老人家健康长寿，您一家团圆和乐。{我}",
    ),
    "wedding": ("{称呼}，今天是您和爱人的结婚纪念日，祝你们相伴长久，日日是好日。{我}",),
    "founding": ("{称呼}，贺{单位}又添一岁！能陪着走这一段，是我们的福气。愿基业长青。{我}",),
    "cooperation": ("{称呼}，算起来和您打交道又满一年了。谢谢您一直信得过我们。{我}",),
}
ENGLISH: Final[dict[str, tuple[str, ...]]] = {
    "new_year": (
        "Dear {称呼}, a happy and healthy {年} to you and your family. Thank you for the past year. {我}",
        "Dear {称呼}, all good wishes for the new year. It was a pleasure to work with you. {我}",
    ),
    "spring_festival": (
        "Dear {称呼}, happy Spring Festival to you and your family. May the year be kind to you all. {我}",
        "Dear {称呼}, happy Chinese New Year! I hope you have a few quiet days at home. {我}",
    ),
    "dragon_boat": ("Dear {称呼}, wishing you and your family good health this Dragon Boat Festival. {我}",),
    "mid_autumn": (
        "Dear {称呼}, a bright Mid-Autumn to you and everybody at home. {我}",
        "Dear {称呼}, tonight the moon is full; I hope your family is together to see it. {我}",
    ),
    "national_day": ("Dear {称呼}, enjoy the holiday and have some good days with your family. {我}",),
    "christmas": ("Dear {称呼}, merry Christmas to you and yours. {我}",),
    "birthday": (
        "Dear {称呼}, happy birthday! I wish you a good year in good health. {我}",
        "Dear {称呼}, many happy returns of the day to you. {我}",
    ),
    "birthday:spouse": (
        "Dear {称呼}, today is a birthday in your home: my best wishes to your spouse. {我}",
    ),
    "birthday:child": ("Dear {称呼}, please give your child my best wishes for the birthday today. {我}",),
    "birthday:parent": ("Dear {称呼}, please give your parent my best wishes for the birthday today. {我}",),
}


def starting_texts(chinese: bool, occasion: str = "") -> list[tuple[str, str]]:
    """(occasion, text) of the starting set, of one occasion or of all."""
    table = CHINESE if chinese else ENGLISH
    code = occasion.removeprefix("date:")
    return [(one, text) for one, texts in table.items() if not code or one == code for text in texts]
