import love
love.badaboom()
